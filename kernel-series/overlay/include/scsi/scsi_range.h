/* SPDX-License-Identifier: GPL-2.0 */
/*
 * DMA ranges of a SCSI command: what maps and unmaps its lists
 *
 * Included by <scsi/scsi_cmnd.h>. The command holds the handles: one for its
 * data, one for its protection data. Most drivers map for the device that the
 * host was added with; those that name the device map for that one.
 *
 * Parameter names in this file always mean the same:
 *	@cmd:	the command
 *	@dev:	the device that transfers the data
 *	@dir:	the direction of the transfer, mostly @cmd->sc_data_direction
 */
#ifndef _SCSI_SCSI_RANGE_H
#define _SCSI_SCSI_RANGE_H

#include <linux/dma-direction.h>
#include <linux/errno.h>
#include <scsi/scsi_cmnd.h>

struct device;

#ifdef CONFIG_SCSI_DMA
int __must_check scsi_map_range(struct scsi_cmnd *cmd);
int scsi_map_range_count(struct scsi_cmnd *cmd);
void scsi_unmap_range(struct scsi_cmnd *cmd);
int __must_check scsi_map_range_dev(struct device *dev, struct scsi_cmnd *cmd,
				    enum dma_data_direction dir);
void scsi_unmap_range_dev(struct device *dev, struct scsi_cmnd *cmd,
			  enum dma_data_direction dir);
int __must_check scsi_map_prot_range(struct device *dev, struct scsi_cmnd *cmd,
				     enum dma_data_direction dir);
void scsi_unmap_prot_range(struct device *dev, struct scsi_cmnd *cmd,
			   enum dma_data_direction dir);
#else /* !CONFIG_SCSI_DMA */
static inline int __must_check scsi_map_range(struct scsi_cmnd *cmd)
{
	return -EOPNOTSUPP;
}

static inline int scsi_map_range_count(struct scsi_cmnd *cmd)
{
	return -EOPNOTSUPP;
}

static inline void scsi_unmap_range(struct scsi_cmnd *cmd)
{
}

static inline int __must_check scsi_map_range_dev(struct device *dev,
						  struct scsi_cmnd *cmd,
						  enum dma_data_direction dir)
{
	return -EOPNOTSUPP;
}

static inline void scsi_unmap_range_dev(struct device *dev,
					struct scsi_cmnd *cmd,
					enum dma_data_direction dir)
{
}

static inline int __must_check scsi_map_prot_range(struct device *dev,
						   struct scsi_cmnd *cmd,
						   enum dma_data_direction dir)
{
	return -EOPNOTSUPP;
}

static inline void scsi_unmap_prot_range(struct device *dev,
					 struct scsi_cmnd *cmd,
					 enum dma_data_direction dir)
{
}
#endif /* !CONFIG_SCSI_DMA */

/**
 * scsi_range_count() - how many DMA ranges a command's data has
 * @cmd: The command.
 *
 * Context: Any context.
 * Return: The number of ranges; 0 if the data is not mapped.
 */
static inline unsigned int scsi_range_count(const struct scsi_cmnd *cmd)
{
	return cmd->sdb.dma_nents;
}

/**
 * scsi_prot_range_count() - how many DMA ranges a command's protection data has
 * @cmd: The command.
 *
 * Context: Any context.
 * Return: The number of ranges; 0 if the protection data is not mapped.
 */
static inline unsigned int scsi_prot_range_count(const struct scsi_cmnd *cmd)
{
	return cmd->prot_sdb ? cmd->prot_sdb->dma_nents : 0;
}

/**
 * scsi_map_range_dev_count() - map a command's data, for who keeps a count
 * @dev: The device that transfers it.
 * @cmd: The command. It holds the handle.
 * @dir: The direction of the transfer.
 *
 * scsi_map_range_dev(), then scsi_range_count().
 *
 * Context: Any context.
 * Return: The number of DMA ranges, 0 if nothing could be mapped.
 */
static inline unsigned int
scsi_map_range_dev_count(struct device *dev, struct scsi_cmnd *cmd,
			 enum dma_data_direction dir)
{
	return scsi_map_range_dev(dev, cmd, dir) ? 0 : scsi_range_count(cmd);
}

/**
 * scsi_map_prot_range_count() - map protection data, for who keeps a count
 * @dev: The device that transfers it.
 * @cmd: The command. It holds the handle.
 * @dir: The direction of the transfer.
 *
 * scsi_map_prot_range(), then scsi_prot_range_count().
 *
 * Context: Any context.
 * Return: The number of DMA ranges, 0 if nothing could be mapped.
 */
static inline unsigned int
scsi_map_prot_range_count(struct device *dev, struct scsi_cmnd *cmd,
			  enum dma_data_direction dir)
{
	return scsi_map_prot_range(dev, cmd, dir) ? 0 : scsi_prot_range_count(cmd);
}

#endif /* _SCSI_SCSI_RANGE_H */
